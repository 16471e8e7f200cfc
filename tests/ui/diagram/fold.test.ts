import { describe, expect, it } from 'vitest'
import { foldDiagram } from '../../../src/ui/diagram/fold'
import { boardWith, cable, diagramOf } from '../../support/ui/diagram'
import { itemOf } from '../../support/ui/facility'

const asUsual = { open: new Set<string>(), shut: new Set<string>() }

describe('folding', () => {
  it('hides nothing while everything fits', () => {
    const diagram = diagramOf(boardWith(5))
    const { diagram: shown, hidden, depth } = foldDiagram(diagram, asUsual, 100)
    expect(shown.parts.size).toBe(diagram.parts.size)
    expect(hidden.size).toBe(0)
    expect(depth.get('grid')).toBe(0)
    expect(depth.get('like r0a')).toBe(4)
  })

  it('hides the rows that do not fit, and says how much each part hides', () => {
    const { diagram: shown, hidden } = foldDiagram(diagramOf(boardWith(50)), asUsual, 60)
    expect(shown.parts.size).toBe(52)
    expect(hidden.size).toBe(50)
    expect(hidden.get('cb7')).toBe(2)
  })

  it('opens and shuts what a person asks for', () => {
    const diagram = diagramOf(boardWith(50))
    const opened = foldDiagram(diagram, { ...asUsual, open: new Set(['cb7']) }, 60)
    expect(opened.diagram.parts.has('like r7a')).toBe(true)
    expect(opened.hidden.has('cb7')).toBe(false)
    const shut = foldDiagram(diagram, { ...asUsual, shut: new Set(['board']) }, 1000)
    expect([...shut.diagram.parts.keys()]).toEqual(['board', 'grid'])
    expect(shut.hidden.get('board')).toBe(150)
  })

  it('keeps a load that an open part feeds as well', () => {
    const { equipment, connections } = boardWith(2)
    const diagram = diagramOf({
      equipment,
      connections: [...connections, cable('bw1', 'r0a:cord')],
    })
    const { diagram: shown, hidden } = foldDiagram(
      diagram,
      { ...asUsual, shut: new Set(['cb0']) },
      100,
    )
    expect(shown.parts.has('r0a')).toBe(true)
    expect(shown.parts.has('r0b')).toBe(false)
    expect(hidden.get('cb0')).toBe(2)
  })

  it('shows a ring that nothing feeds', () => {
    const equipment = ['a', 'b'].map((id) => itemOf(id, { kind: 'ring-main-unit' }))
    const diagram = diagramOf({ equipment, connections: [cable('a', 'b'), cable('b', 'a')] })
    expect(foldDiagram(diagram, asUsual, 100).diagram.parts.size).toBe(2)
  })
})
