/** A field of a message in the wire format of Protocol Buffers. Fixed-width numbers are passed over: nothing here needs them. */
export interface WireField {
  readonly number: number;
  readonly value: number | Uint8Array | null;
}

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;

/**
 * Splits a message into its fields, in order (https://protobuf.dev/programming-guides/encoding).
 * @returns null where the bytes are no message
 */
export function readFields(bytes: Uint8Array): readonly WireField[] | null {
  const fields: WireField[] = [];
  let at = 0;

  /** The varint at the cursor, or null where the bytes end within it. Beyond 2⁵³ it loses its last digits. */
  const varint = (): number | null => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
    return null;
  };

  while (at < bytes.length) {
    const tag = varint();
    if (tag === null || tag < 8) return null;
    const number = Math.floor(tag / 8);
    const type = tag % 8;
    if (type === FIXED64 || type === FIXED32) {
      at += type === FIXED64 ? 8 : 4;
      fields.push({ number, value: null });
    } else if (type === VARINT || type === LENGTH) {
      const size = varint();
      if (size === null) return null;
      if (type === VARINT) fields.push({ number, value: size });
      else {
        fields.push({ number, value: bytes.subarray(at, at + size) });
        at += size;
      }
    } else return null;
    if (at > bytes.length) return null;
  }
  return fields;
}
