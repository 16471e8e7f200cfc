import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64Of, bytesOfBase64 } from '#base'

describe('base64', () => {
  it('writes what everybody writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(base64Of(bytes)).toBe(text)
        expect(bytesOfBase64(text)).toEqual(bytes)
      }),
    )
  })

  it('refuses what is none', () => {
    for (const text of ['abc', 'ab!=', 'a===b', '====']) {
      expect(bytesOfBase64(text), text).toBeUndefined()
    }
  })
})
