import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { Progress } from '#workspace'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { solverHere } from '../../support/platform/desk'

const open = () => {
  const document = openDocument(gb300Hall())
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  return { document, solver }
}

describe('resilience-survey', { timeout: 60_000 }, () => {
  it('finds of each line what its own cascade finds, and tells how far it has come', async () => {
    const { solver } = open()
    const heard: Progress[] = []
    const { output } = await solver.inquire('resilience-survey', undefined, undefined, (told) =>
      heard.push(told),
    )
    expect(output.losses.length).toBeGreaterThan(0)
    for (const { contingency, figures } of output.losses) {
      const cascade = await solver.inquire('cascade', contingency)
      expect(cascade.output.figures).toEqual(figures)
    }
    expect(heard.at(-1)).toEqual({ done: output.runs, of: output.runs })
    const shares = heard.map(({ done, of }) => done / of)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('can be called off on its way', async () => {
    const { solver } = open()
    const controller = new AbortController()
    const asked = solver.inquire('resilience-survey', undefined, controller.signal, ({ done }) => {
      if (done > 20) controller.abort()
    })
    await expect(asked).rejects.toThrow('Called off.')
    const { output } = await solver.inquire('power-losses', undefined)
    expect(output.componentsTried).toBeGreaterThan(0)
  })
})
