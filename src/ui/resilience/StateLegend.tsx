import { rowStates } from '#engines'
import { toneColor } from '#workspace'
import { useResolvedTheme } from '../app/useTheme'
import { breakWords } from '../text/breakPanel'
import css from './Excerpt.module.css'
import { stateTones } from './stateTones'

/** What the colours of states mean. */
export function StateLegend() {
  const theme = useResolvedTheme()
  return (
    <ul className={css.legend} aria-label={breakWords.drawings.states}>
      {rowStates.map((state) => (
        <li key={state}>
          <i style={{ background: toneColor(stateTones[state], theme) }} />
          {breakWords.states[state]}
        </li>
      ))}
    </ul>
  )
}
