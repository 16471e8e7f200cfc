const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const sextets = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]))

/** Bytes as base64 text (RFC 4648, with padding). */
export const base64Of = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digit = (shift: number): string => digits[(word >> shift) & 63] as string
    const [third, fourth] = [b === undefined ? '=' : digit(6), c === undefined ? '=' : digit(0)]
    parts.push(`${digit(18)}${digit(12)}${third}${fourth}`)
  }
  return parts.join('')
}

/** The bytes of base64 text; undefined when it is none. */
export const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  const ending = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0) return undefined
  const bytes = new Uint8Array((text.length / 4) * 3 - ending)
  let held = 0
  let count = 0
  let next = 0
  for (let at = 0; at < text.length - ending; at++) {
    const value = sextets.get(text.charCodeAt(at))
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[next] = (held >> count) & 255
    next += 1
  }
  return bytes
}
