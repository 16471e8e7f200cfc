import { useMemo } from 'react'
import { toneColor } from '#workspace'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useResolvedTheme } from '../app/useTheme'
import { createActing } from '../diagram/acting'
import type { Drawing } from '../diagram/drawing'
import { type Dresser, dressingOnce } from '../diagram/dressed'
import type { Paper } from '../diagram/output'
import { Pane, useDiagram } from '../diagram/Pane'
import { useLibrary } from '../diagram/useLibrary'
import { words } from '../text/text'
import { createLoopDresser } from './dress'
import { loopReadingsOf } from './readings'
import { liquidSource } from './source'

const { loops } = words

/** Cool water goes out blue and comes back orange; red is left to what falls short. */
const coloursIn = (theme: 'light' | 'dark'): ReadonlyMap<string, string> =>
  new Map([
    [loops.supply, toneColor('path-0', theme)],
    [loops.back, toneColor('path-1', theme)],
  ])

/** The liquid network of the open facility, in a pane of its own. */
export default function Loops() {
  const workspace = useWorkspace()
  const theme = useResolvedTheme()
  const shown = useDiagram(liquidSource)
  return (
    <Pane
      words={loops}
      shown={shown}
      dresser={useDresser(shown.drawing)}
      acting={useMemo(() => createActing(workspace), [workspace])}
      colours={useMemo(() => coloursIn(theme), [theme])}
      paper={paper}
    />
  )
}

const paper = (): Paper => ({
  title: loops.title,
  file: 'liquid-loops',
  manner: loops.manner,
  notes: loops.notes,
  legend: { label: loops.legend, colours: coloursIn('light') },
})

/** Dresses the drawing with the document as it is and the last answer; each part once. */
const useDresser = (drawing: Drawing | undefined): Dresser | undefined => {
  const library = useLibrary()
  const tables = useTables('equipment', 'products')
  const answer = useWorkspaceState((state) => state.answer)
  const units = useChrome((state) => state.units)
  return useMemo(() => {
    if (!drawing) return undefined
    const { document } = tables
    const item = (id: string) => document.get('equipment', id)
    return dressingOnce(
      createLoopDresser(drawing, { item, library, readings: loopReadingsOf(answer), units }),
    )
  }, [drawing, library, tables, answer, units])
}
