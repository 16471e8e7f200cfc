import type { ReactNode } from 'react'
import type { DiagramState } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import { IconButton } from '../kit/Button'
import {
  Columns,
  Combine,
  Download,
  Expand,
  Maximize,
  PanelTop,
  Printer,
  RotateCcw,
  Shrink,
  X,
  ZoomIn,
  ZoomOut,
} from '../kit/icons'
import { words } from '../text/text'
import css from './Pane.module.css'
import type { Viewing } from './useView'

interface ToolsProps {
  readonly title: string
  readonly viewing: Viewing
  readonly isMerged: boolean
  /** Draws as usual again what was spread out or folded away. */
  readonly onGather: (() => void) | undefined
  readonly onSave: () => void
  readonly onPrint: () => void
  /** What can be set about this diagram alone. */
  readonly own: ReactNode
}

const useDiagramState = () => {
  const { chrome } = useApp()
  const state = useChrome(({ diagram }) => diagram)
  const set = (changed: Partial<DiagramState>) =>
    chrome.setState(({ diagram }) => ({ diagram: { ...diagram, ...changed } }))
  return [state, set] as const
}

const zoomStep = 1.4

/** What can be done with the diagram as a whole. */
export function Tools(props: ToolsProps) {
  const { title, viewing, isMerged, onGather, onSave, onPrint, own } = props
  const [{ side, isMaximised }, set] = useDiagramState()
  const { zoom, fit } = viewing
  return (
    <div className={css.tools} role="toolbar" aria-label={title}>
      {own}
      <IconButton
        icon={Combine}
        label={words.diagram.merge}
        pressed={isMerged}
        onClick={() => set({ isMerged: !isMerged })}
      />
      {onGather ? (
        <IconButton icon={RotateCcw} label={words.diagram.gather} onClick={onGather} />
      ) : null}
      <IconButton icon={ZoomOut} label={words.diagram.zoomOut} onClick={() => zoom(1 / zoomStep)} />
      <IconButton icon={ZoomIn} label={words.diagram.zoomIn} onClick={() => zoom(zoomStep)} />
      <IconButton icon={Maximize} label={words.diagram.fit} onClick={fit} />
      <IconButton icon={Download} label={words.diagram.saveSvg} onClick={onSave} />
      <IconButton icon={Printer} label={words.diagram.print} onClick={onPrint} />
      {isMaximised ? null : (
        <IconButton
          icon={side === 'below' ? Columns : PanelTop}
          label={side === 'below' ? words.diagram.beside : words.diagram.below}
          onClick={() => set({ side: side === 'below' ? 'beside' : 'below' })}
        />
      )}
      <IconButton
        icon={isMaximised ? Shrink : Expand}
        label={isMaximised ? words.diagram.restore : words.diagram.maximise}
        onClick={() => set({ isMaximised: !isMaximised })}
      />
      <IconButton icon={X} label={words.diagram.close} onClick={() => set({ isOpen: false })} />
    </div>
  )
}
