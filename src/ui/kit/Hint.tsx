import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './Keys'
import css from './popup.module.css'

interface HintProps {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly children: ReactElement
}

/** Words beside a control that shows only a picture or a figure. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={css.positioner}>
          <Tooltip.Popup className={css.hint}>
            {text}
            {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
