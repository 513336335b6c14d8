const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const wellFormed = /^[A-Za-z0-9+/]*={0,2}$/;

/** Base64 (RFC 4648, with padding) of a text of ASCII characters. */
export function encodeBase64(ascii: string): string {
  return encodeBytesAsBase64(Uint8Array.from(ascii, (character) => character.charCodeAt(0)));
}

/** Base64 (RFC 4648, with padding) of any bytes. Core runs where neither `btoa` nor `Buffer` may be. */
export function encodeBytesAsBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const held = Math.min(3, bytes.length - at);
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(alphabet.charAt(bits >> 18), alphabet.charAt((bits >> 12) & 63));
    parts.push(
      held > 1 ? alphabet.charAt((bits >> 6) & 63) : '=',
      held > 2 ? alphabet.charAt(bits & 63) : '=',
    );
  }
  return parts.join('');
}

/** The ASCII text behind its base64, or null where the input is none that `encodeBase64` writes. */
export function decodeBase64(encoded: string): string | null {
  if (encoded.length % 4 !== 0 || !wellFormed.test(encoded)) return null;
  const characters: string[] = [];
  for (let at = 0; at < encoded.length; at += 4) {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((place) => digitAt(encoded, at + place));
    const bits = ((first ?? 0) << 18) | ((second ?? 0) << 12) | ((third ?? 0) << 6) | (fourth ?? 0);
    characters.push(String.fromCharCode(bits >> 16));
    if (encoded.charAt(at + 2) !== '=') characters.push(String.fromCharCode((bits >> 8) & 255));
    if (encoded.charAt(at + 3) !== '=') characters.push(String.fromCharCode(bits & 255));
  }
  const text = characters.join('');
  return encodeBase64(text) === encoded ? text : null;
}

/** Padding counts as zero bits. */
function digitAt(encoded: string, at: number): number {
  return Math.max(0, alphabet.indexOf(encoded.charAt(at)));
}
