const mark = [0xef, 0xbb, 0xbf] as const

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  mark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(mark.length) : bytes

/** The text of a weather file: UTF-8 with or without a mark, else the Windows code page of old ones. */
export const decodeText = (bytes: Uint8Array): string => {
  const content = withoutMark(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

/** Whether the bytes begin as a weather file does, looked at before a large file is made text. */
export const beginsAsWeather = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('windows-1252').decode(withoutMark(bytes.subarray(0, 64)))
  return /^\s*"?LOCATION"?\s*,/i.test(head)
}

/** The fields of a line, split at commas outside of quotation marks. */
export const fieldsOf = (line: string): readonly string[] => {
  if (!line.includes('"')) return line.split(',')
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === ',' && !isQuoted) {
      fields.push(field)
      field = ''
    } else field += letter
  }
  return [...fields, field]
}
