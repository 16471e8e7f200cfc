import { describe, expect, it } from 'vitest'
import type { PowerTrace, TraceStep } from '#engines'
import { commonSteps, shareText } from '../../src/ui/power/trace'

const step = (id: string, common: boolean) => ({ id, common }) as TraceStep

describe('a trace as it is listed', () => {
  it('names each common point once, from the load upwards', () => {
    const cord = (...steps: TraceStep[]) => ({ steps })
    const trace = {
      cords: [
        cord(step('a', false), step('bus', true), step('util', true)),
        cord(step('b', false), step('bus', true), step('util', true)),
      ],
    } as unknown as PowerTrace
    expect(commonSteps(trace)).toEqual(['bus', 'util'])
  })

  it('tells a part of the power, and keeps quiet about all or none of it', () => {
    expect(shareText(0.25)).toBe('25 %')
    expect([shareText(1), shareText(1 - 1e-12), shareText(0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
