import { clampSize, type PanelSide, sizeLimits } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import { Splitter } from '../kit/Splitter'
import { words } from '../text/text'

const stepPx = 16
/** A panel is sized at the edge where it meets the centre. */
const edges = { left: 'right', right: 'left', bottom: 'top' } as const

/** The edge of a panel, to size it by. */
export function PanelEdge({ side }: { readonly side: PanelSide }) {
  const { chrome } = useApp()
  const size = useChrome((state) => state.sizes[side])
  return (
    <Splitter
      edge={edges[side]}
      label={words.top.resize(words.top.panels[side])}
      value={size}
      limits={sizeLimits[side]}
      step={stepPx}
      onResize={(next) =>
        chrome.setState(({ sizes }) => ({ sizes: { ...sizes, [side]: clampSize(side, next) } }))
      }
    />
  )
}
