import { describe, expect, it } from 'vitest'
import { pathTones, type Tone, toneColor } from '#workspace'

type Triple = readonly [number, number, number]

/** Machado, Oliveira and Fernandes 2009, severity 1.0: linear RGB as seen with a missing cone. */
const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const linear = (byte: number): number =>
  byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4

const rgbOf = (hex: string): Triple => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [linear(r), linear(g), linear(b)]
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Oklab (Ottosson 2020): distances are about as large as they look. */
const oklab = (rgb: Triple): Triple => {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row as unknown as Triple, rgb))) as unknown as Triple
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ]
}

const seen = (hex: string, vision: string): Triple => {
  const rows = visions[vision] ?? visions['normal']
  const rgb = rgbOf(hex)
  return oklab((rows ?? []).map((row) => Math.min(Math.max(dot(row, rgb), 0), 1)) as never)
}

const apart = (a: string, b: string, vision: string): number => {
  const [x, y] = [seen(a, vision), seen(b, vision)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

const paths: readonly Tone[] = [
  'path-0',
  'path-1',
  'path-2',
  'path-3',
  'path-4',
  'path-5',
  'path-6',
  'path-7',
]
const sets: readonly (readonly [string, readonly Tone[]])[] = [
  ['paths', paths],
  ['bands of load', ['low', 'middle', 'high', 'over']],
  ['supply', ['ok', 'unprotected', 'dropped', 'dead', 'open']],
  ['heat', ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5']],
  ['losses', ['dead', 'dropped', 'unprotected', 'interrupted']],
]

/** Five times what is just noticeable in Oklab, some 0.02. */
const plainlyApart = 0.1

describe.each(['dark', 'light'] as const)('the tones of the %s theme', (theme) => {
  describe.each(sets)('for %s', (_, tones) => {
    it.each(Object.keys(visions))('stay apart under %s', (vision) => {
      for (const [n, tone] of tones.entries()) {
        for (const other of tones.slice(0, n)) {
          const distance = apart(toneColor(tone, theme), toneColor(other, theme), vision)
          expect(distance, `${other} and ${tone}`).toBeGreaterThan(plainlyApart)
        }
      }
    })
  })
})

describe('the tones of paths', () => {
  it('go by the order of their names, whatever the order of the equipment', () => {
    expect([...pathTones(['B', 'A', 'B', 'R1'])]).toEqual([
      ['A', 'path-0'],
      ['B', 'path-1'],
      ['R1', 'path-2'],
    ])
    expect(pathTones(['R1', 'B', 'A'])).toEqual(pathTones(['A', 'B', 'R1']))
    expect([...pathTones(['R10', 'R2']).keys()]).toEqual(['R2', 'R10'])
  })

  it('run out after eight and are then plain', () => {
    const many = pathTones(Array.from({ length: 10 }, (_, n) => `R${n}`))
    expect(many.get('R7')).toBe('path-7')
    expect(many.get('R8')).toBe('plain')
  })
})
