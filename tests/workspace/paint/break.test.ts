import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { CourseCursor, isPlayed, paintingOf } from '#workspace'
import { cascadeOf, coursesOf } from '../../support/resilience/cascade'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const ids = ['board', 'ups', 'rack', 'node', 'far']
const document = openDocument(
  facilityOf({
    equipment: [
      ...ids.filter((id) => id !== 'node').map((id) => itemOf(id)),
      { ...itemOf('node'), inside: { equipment: 'rack' } },
    ],
  }),
)

const cascade = cascadeOf(['board'], {
  rowsOut: [0],
  routesOut: ['tray'],
  courses: coursesOf([
    [[0, 'out']],
    [
      [0, 'at-risk'],
      [300, 'down'],
    ],
    [],
    [[300.02, 'down']],
    [],
  ]),
})

const paint = (isFound = true) =>
  paintingOf(
    {
      document,
      revision: document.revision,
      answer: undefined,
      overlay: 'rack-heat',
      study: {
        type: 'break',
        contingency: cascade.contingency,
        ...(isFound ? { found: { cascade, ids } } : {}),
      },
    },
    library,
  )

describe('the colours of what follows from a break', () => {
  it('begin with the moment of the loss', () => {
    const painting = paint()
    const classes = [...(painting?.classOf ?? [])].map((at) => painting?.classes[at]?.id)
    expect(Object.fromEntries(ids.map((id, row) => [id, classes[row]]))).toEqual({
      board: 'out',
      ups: 'at-risk',
      rack: 'running',
      node: 'running',
      far: 'running',
    })
    expect(painting?.counts).toEqual([3, 1, 0, 0, 0, 1])
    const out = painting?.routes?.get('tray')
    expect(painting?.classes[out?.classAt ?? -1]?.id).toBe('out')
  })

  it('go on with time; a rack goes dark with the node that is closed in it', () => {
    const painting = paint()
    if (!isPlayed(painting)) throw new Error('it is not played')
    const cursor = new CourseCursor(painting.changes)
    cursor.moveTo(301, () => {})
    const shown = [...cursor.shown].map((at) => painting.classes[at]?.id)
    expect(shown).toEqual(['out', 'down', 'down', 'down', 'running'])
  })

  it('are the very same as long as nothing changes, and wait for what is found', () => {
    expect(paint()?.classOf).toEqual(paint()?.classOf)
    expect(isPlayed(paint(false))).toBe(false)
  })
})
