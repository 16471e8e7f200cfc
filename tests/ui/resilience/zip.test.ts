import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, zipOf } from '../../../src/ui/resilience/zip'

const bytesOf = (text: string) => new TextEncoder().encode(text)

interface Found {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads an archive as a program does: from its end to the directory, from there to each file. */
const read = (archive: Uint8Array): readonly Found[] => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.length - 22
  expect(view.getUint32(end, true)).toBe(0x06054b50)
  let at = view.getUint32(end + 16, true)
  expect(at + view.getUint32(end + 12, true)).toBe(end)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50)
    const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)]
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length))
    const file = view.getUint32(at + 42, true)
    at += 46 + length
    expect(view.getUint32(file, true)).toBe(0x04034b50)
    expect(view.getUint32(file + 14, true)).toBe(crc)
    expect(view.getUint16(file + 26, true)).toBe(length)
    const from = file + 30 + length
    const bytes = archive.slice(from, from + size)
    expect(crc32(bytes)).toBe(crc)
    return { name, bytes }
  })
}

describe('an archive of pictures', () => {
  it('has the checksum of the standard', () => {
    // The check value of CRC-32 (ISO 3309, ITU-T V.42) for the nine digits.
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
    expect(crc32(new Uint8Array())).toBe(0)
  })

  it('holds every file as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string({ minLength: 1 }), bytes: fc.uint8Array() }), {
          maxLength: 8,
        }),
        (files) => {
          const known = files.map(({ name, bytes }) => ({
            // As it is once it went through UTF-8.
            name: new TextDecoder().decode(bytesOf(name)),
            bytes,
          }))
          expect(read(zipOf(known))).toEqual(known)
        },
      ),
    )
  })

  it('is the same for the same files', () => {
    const files = [{ name: '01-before.png', bytes: bytesOf('a') }]
    expect(zipOf(files)).toEqual(zipOf(files))
  })
})
