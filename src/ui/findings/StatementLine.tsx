import type { CoolingStatement, Statement } from '#rules'
import { say, words } from '../text/text'
import css from './Findings.module.css'

/** What may be said of the power chain or the cooling as a whole, with every assumption behind it. */
export function StatementLine({ statement }: { readonly statement: Statement | CoolingStatement }) {
  const { text, assumptions } = statement
  return (
    <details className={css.statement}>
      <summary>
        <span>{say(text)}</span> <small>{words.findings.assumptionsShown}</small>
      </summary>
      <ul>
        {assumptions.map((assumption) => (
          <li key={say(assumption)}>{say(assumption)}</li>
        ))}
      </ul>
    </details>
  )
}
