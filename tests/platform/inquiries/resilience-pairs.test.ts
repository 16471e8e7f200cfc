import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { Progress } from '#workspace'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { solverHere } from '../../support/platform/desk'

describe('resilience-pairs', { timeout: 60_000 }, () => {
  it('finds of each pair what its own cascade finds, and tells how far it has come', async () => {
    const document = openDocument(superpodH100())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    const heard: Progress[] = []
    const { output } = await solver.inquire('resilience-pairs', undefined, undefined, (told) =>
      heard.push(told),
    )
    expect(output.pairs.length).toBeGreaterThan(0)
    for (const { contingency, figures } of output.pairs.slice(0, 5)) {
      const cascade = await solver.inquire('cascade', contingency)
      expect(cascade.output.figures).toEqual(figures)
    }
    expect(heard.at(-1)).toEqual({ done: output.tried, of: output.tried })
  })
})
