import { z } from 'zod';
import { type ValuePath, valueAt } from './value-path.ts';

/**
 * The keys that a schema knows at a path; empty where a map takes any key or where no map belongs.
 *
 * @param value the whole value that was checked: of several kinds of object, its tag says which one is meant
 */
export function knownKeysAt(schema: z.ZodType, value: unknown, path: ValuePath): readonly string[] {
  let here: unknown = schema;
  for (const [index, step] of path.entries()) {
    const parent = unwrap(here, valueAt(value, path.slice(0, index)));
    if (parent instanceof z.ZodObject)
      here = Object.hasOwn(parent.shape, step) ? parent.shape[String(step)] : null;
    else if (parent instanceof z.ZodArray) here = parent.element;
    else if (parent instanceof z.ZodRecord) here = parent.valueType;
    else return [];
  }
  const reached = unwrap(here, valueAt(value, path));
  return reached instanceof z.ZodObject ? Object.keys(reached.shape) : [];
}

function unwrap(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag = schema.def.discriminator;
    return schema.options.find((option) => takesTag(option, tag, valueAt(value, [tag])));
  }
  return schema;
}

function takesTag(option: unknown, tag: string, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return false;
  const tagSchema: unknown = option.shape[tag];
  return tagSchema instanceof z.ZodType && tagSchema.safeParse(value).success;
}
