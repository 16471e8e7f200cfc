/** A file as it goes into an archive. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of an archive's files: CRC-32 as ISO 3309 has it. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const localLength = 30
const centralLength = 46
const endLength = 22
/** Version 2.0 of the format, names in UTF-8, 1 January 1980: archives of the same files are the same. */
const version = 20
const utf8 = 0x0800
const firstDay = 0x0021

/** Numbers of two and four bytes one after another, the least byte first. */
const fields = (target: DataView, from: number, values: readonly (readonly [number, 2 | 4])[]) => {
  let at = from
  for (const [value, size] of values) {
    if (size === 2) target.setUint16(at, value, true)
    else target.setUint32(at, value, true)
    at += size
  }
}

interface Entry extends Packed {
  readonly label: Uint8Array
  readonly crc: number
  readonly at: number
}

/** What both headers of a file have in common. */
const common = ({ bytes, label, crc }: Entry): readonly (readonly [number, 2 | 4])[] => [
  [version, 2],
  [utf8, 2],
  [0, 2],
  [0, 2],
  [firstDay, 2],
  [crc, 4],
  [bytes.length, 4],
  [bytes.length, 4],
  [label.length, 2],
  [0, 2],
]

const layOut = (files: readonly Packed[]): readonly Entry[] => {
  const encoder = new TextEncoder()
  let at = 0
  return files.map((file) => {
    const label = encoder.encode(file.name)
    const entry = { ...file, label, crc: crc32(file.bytes), at }
    at += localLength + label.length + file.bytes.length
    return entry
  })
}

/**
 * A ZIP archive of files as they are: pictures are packed already. By APPNOTE.TXT of PKWARE, method 0
 * (stored); for less than 4 GB.
 */
export const zipOf = (files: readonly Packed[]): Uint8Array<ArrayBuffer> => {
  const entries = layOut(files)
  const sum = (of: (entry: Entry) => number) => entries.reduce((all, one) => all + of(one), 0)
  const directoryAt = sum(({ label, bytes }) => localLength + label.length + bytes.length)
  const directoryLength = sum(({ label }) => centralLength + label.length)
  const archive = new Uint8Array(directoryAt + directoryLength + endLength)
  const view = new DataView(archive.buffer)
  let central = directoryAt
  for (const entry of entries) {
    const { at, label, bytes } = entry
    fields(view, at, [[0x04034b50, 4], ...common(entry)])
    archive.set(label, at + localLength)
    archive.set(bytes, at + localLength + label.length)
    fields(view, central, [[0x02014b50, 4], [version, 2], ...common(entry)])
    // No comment, first disk, no attributes.
    fields(view, central + 32, [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ])
    archive.set(label, central + centralLength)
    central += centralLength + label.length
  }
  fields(view, central, [
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directoryLength, 4],
    [directoryAt, 4],
    [0, 2],
  ])
  return archive
}
