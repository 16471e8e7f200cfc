import { describe, expect, it } from 'vitest'
import { formatMoment, formatSpan, stateAt } from '../../../src/ui/resilience/moments'
import { coursesOf } from '../../support/resilience/cascade'

describe('lengths of time', () => {
  it('are said as people say them', () => {
    const said = [0, 0.004, 0.25, 4.2, 9.96, 59.4, 60, 192, 3599.7, 7500, 86_400, 273_600].map(
      formatSpan,
    )
    expect(said).toEqual([
      '0 s',
      '4 ms',
      '250 ms',
      '4.2 s',
      '10 s',
      '59 s',
      '1 min',
      '3 min 12 s',
      '1 h',
      '2 h 05 min',
      '1 d',
      '3 d 4 h',
    ])
  })

  it('never make a time of what is not known', () => {
    expect(formatSpan(Number.NaN)).toBe('at an unknown time')
    expect(formatMoment(Number.NaN)).toBe('At an unknown time')
    expect(formatMoment(0)).toBe('At once')
    expect(formatMoment(192)).toBe('3 min 12 s')
  })
})

describe('the state of a row at a moment', () => {
  const courses = coursesOf([
    [
      [0, 'at-risk'],
      [192, 'down'],
    ],
    [],
    [
      [5, 'at-risk'],
      [Number.NaN, 'down'],
    ],
  ])

  it('is that of its last change, and running before', () => {
    expect([-1, 0, 191, 192, 1e6].map((at) => stateAt(courses, 0, at))).toEqual([
      'running',
      'at-risk',
      'at-risk',
      'down',
      'down',
    ])
    expect(stateAt(courses, 1, 9)).toBe('running')
    expect(stateAt(courses, 99, 9)).toBe('running')
  })

  it('is not known once something happens at an unknown time', () => {
    expect(stateAt(courses, 2, 5)).toBe('unknown')
  })
})
