import type { ReactNode } from 'react'
import { words } from '../../text/text'
import { Button } from '../Button'
import { Hint } from '../Hint'
import { Copy, Download } from '../icons'
import css from './TableBar.module.css'
import type { TableOutput } from './useTableOutput'

interface TableBarProps {
  /** What narrows the rows down. */
  readonly children: ReactNode
  /** One sentence about all of it, and more of it for those who point there. */
  readonly summary?: string | undefined
  readonly summaryHelp?: string | undefined
  /** What else can be done with it. */
  readonly actions?: ReactNode
  /** Copying and saving the rows; nothing of it where there are none to take along. */
  readonly output?: TableOutput | undefined
}

/** Over a table: what it shows, what all of it comes to, and how to take it along. */
export function TableBar({ children, summary, summaryHelp, actions, output }: TableBarProps) {
  return (
    <div className={css.bar}>
      {children}
      {summary === undefined ? null : (
        <span
          className={css.summary}
          title={summaryHelp === undefined ? summary : `${summary}. ${summaryHelp}`}
        >
          {summary}
        </span>
      )}
      {actions}
      {output ? (
        <>
          <Hint text={words.table.copyHelp}>
            <span className={css.taken}>
              <Button icon={Copy} onClick={output.copy} disabled={output.isEmpty}>
                {words.table.copy}
              </Button>
            </span>
          </Hint>
          <Hint text={words.table.saveHelp}>
            <span className={css.taken}>
              <Button icon={Download} onClick={output.save} disabled={output.isEmpty}>
                {words.table.save}
              </Button>
            </span>
          </Hint>
        </>
      ) : null}
    </div>
  )
}
