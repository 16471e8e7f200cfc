import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTagger } from '#model'

const ups = { tag: 'UPS' }

describe('tags', () => {
  it('count from 01, per kind and path', () => {
    const tagger = createTagger([])
    expect(tagger.next(ups)).toBe('UPS-01')
    expect(tagger.next(ups)).toBe('UPS-02')
    expect(tagger.next(ups, 'A')).toBe('UPS-A-01')
    expect(tagger.next({ tag: 'PDU' })).toBe('PDU-01')
  })

  it('go on from the highest in use and keep its width', () => {
    const tagger = createTagger([{ tag: 'UPS-07' }, { tag: 'UPS-03' }, { tag: 'PDU-0012' }])
    expect(tagger.next(ups)).toBe('UPS-08')
    expect(tagger.next({ tag: 'PDU' })).toBe('PDU-0013')
    expect(createTagger([{ tag: 'UPS-99' }]).next(ups)).toBe('UPS-100')
  })

  it('give a copy the next of its original’s own series', () => {
    const tagger = createTagger([{ tag: 'HALL2-UPS-04' }, { tag: 'MAIN BUS' }])
    expect(tagger.nextLike({ tag: 'HALL2-UPS-04' }, ups)).toBe('HALL2-UPS-05')
    expect(tagger.nextLike({ tag: 'MAIN BUS', path: 'B' }, { tag: 'BUS' })).toBe('BUS-B-01')
  })

  it('are never given twice, whatever stands there already', () => {
    const tag = fc.oneof(fc.string(), fc.stringMatching(/^UPS(-A)?-\d{1,12}$/))
    fc.assert(
      fc.property(fc.array(tag), fc.integer({ min: 1, max: 20 }), (tags, count) => {
        const tagger = createTagger(tags.map((one) => ({ tag: one })))
        const given = Array.from({ length: count }, (_, i) =>
          i % 3 === 0
            ? tagger.nextLike({ tag: tags[i % Math.max(1, tags.length)] ?? '' }, ups)
            : tagger.next(ups, i % 2 === 0 ? 'A' : undefined),
        )
        expect(new Set([...tags, ...given]).size).toBe(new Set(tags).size + count)
      }),
    )
  })
})
