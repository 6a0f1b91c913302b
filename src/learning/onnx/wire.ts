const utf8 = new TextEncoder();

const VARINT = 0;
const LENGTH = 2;

/**
 * A message in the wire format of Protocol Buffers, written field after field: a varint of number × 8 + type, then a
 * varint, or a length and that many bytes (https://protobuf.dev/programming-guides/encoding).
 */
export class Message {
  private readonly parts: Uint8Array[] = [];

  /** A whole number of 0 or more. */
  integer(field: number, value: number): this {
    return this.push(varint(field * 8 + VARINT), varint(value));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.push(varint(field * 8 + LENGTH), varint(value.length), value);
  }

  text(field: number, value: string): this {
    return this.bytes(field, utf8.encode(value));
  }

  message(field: number, value: Message): this {
    return this.bytes(field, value.encode());
  }

  /** The message's bytes. */
  encode(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  private push(...parts: readonly Uint8Array[]): this {
    this.parts.push(...parts);
    return this;
  }
}

/** Seven bits to a byte, lowest first; the top bit says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
