import { useMemo } from 'react'
import { useApp, useChrome, useWorkspaceState } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import type { Drawing } from '../diagram/drawing'
import type { Paper } from '../diagram/output'
import { Pane, useDiagram } from '../diagram/Pane'
import { useLibrary } from '../diagram/useLibrary'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import { pathColours } from './colours'
import { powerSource } from './source'
import { useActing } from './useActing'
import { useDresser } from './useDresser'

/** The single-line diagram of the open facility, in a pane of its own. */
export default function SingleLine() {
  const library = useLibrary()
  const shown = useDiagram(powerSource)
  const { drawing } = shown
  return (
    <Pane
      words={words.diagram}
      shown={shown}
      dresser={useDresser(drawing, library)}
      acting={useActing(library)}
      colours={useColours(drawing)}
      paper={usePaper(drawing)}
      tools={<Symbols />}
    />
  )
}

const useColours = (drawing: Drawing | undefined) => {
  const theme = useResolvedTheme()
  const document = useWorkspaceState((state) => state.document)
  return useMemo(
    () => pathColours(drawing?.parts ?? [], document, theme),
    [drawing, document, theme],
  )
}

const usePaper = (drawing: Drawing | undefined): (() => Paper) => {
  const style = useChrome((state) => state.diagram.symbols)
  const document = useWorkspaceState((state) => state.document)
  const { title, styleHelp, notes, pathLegend } = words.diagram
  return () => ({
    title,
    file: 'single-line',
    manner: styleHelp[style],
    notes: [notes],
    legend: { label: pathLegend, colours: pathColours(drawing?.parts ?? [], document, 'light') },
  })
}

const styleOptions = (['iec', 'ansi'] as const).map((value) => ({
  value,
  label: words.diagram.styles[value],
  help: words.diagram.styleHelp[value],
}))

/** By which tradition symbols are drawn. */
function Symbols() {
  const { chrome } = useApp()
  const symbols = useChrome((state) => state.diagram.symbols)
  return (
    <Segmented
      label={words.diagram.symbols}
      value={symbols}
      options={styleOptions}
      onChange={(next) =>
        chrome.setState(({ diagram }) => ({ diagram: { ...diagram, symbols: next } }))
      }
    />
  )
}
