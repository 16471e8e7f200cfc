import { describe, expect, it } from 'vitest'
import { clampSize, readKept, sizeLimits } from '../../src/ui/app/chrome'

describe('what is kept of the screen', () => {
  it('starts from defaults where nothing or nonsense is kept', () => {
    const fresh = readKept(null)
    expect(fresh.theme).toBe('system')
    expect(readKept('{not json')).toEqual(fresh)
    expect(readKept('null')).toEqual(fresh)
    expect(readKept('{"theme":"pink","sizes":{"left":"wide"},"signer":7}')).toEqual(fresh)
  })

  it('takes what fits', () => {
    const kept = readKept('{"theme":"dark","units":"imperial","sizes":{"left":300},"signer":"Ada"}')
    expect(kept).toMatchObject({ theme: 'dark', units: 'imperial', signer: 'Ada' })
    expect(kept.sizes.left).toBe(300)
    expect(readKept('{"wheel":"pan"}').wheel).toBe('pan')
    expect(readKept('{"wheel":"fly"}').wheel).toBe('auto')
  })

  it('holds panels to sizes at which they can be read', () => {
    expect(clampSize('left', 1)).toBe(sizeLimits.left[0])
    expect(clampSize('bottom', 9999)).toBe(sizeLimits.bottom[1])
    expect(clampSize('right', Number.NaN)).toBe(readKept(null).sizes.right)
  })
})
