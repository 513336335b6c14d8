/** A value without its readonly marks, in the form zod infers for the wire; the value itself is the same. */
type Mutable<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
      : Value;

export function toWire<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}
