import { useWorkspaceState } from '../app/context'
import { IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { words } from '../text/text'
import css from './Air.module.css'
import { AirResults } from './AirResults'
import { AirSetup } from './AirSetup'
import { AirShown } from './AirShown'
import { useIsStale, useSetAir, useSurvey, useTarget } from './useAir'

/** Beside the view: the air of one room, computed on demand. */
export function AirPanel() {
  const isOpen = useWorkspaceState(({ air }) => air.isOpen)
  return isOpen ? <Panel /> : null
}

function Panel() {
  const setAir = useSetAir()
  const target = useTarget()
  const { survey, fault } = useSurvey(target)
  const isStale = useIsStale(survey)
  const result = useWorkspaceState(({ air }) => air.result)
  return (
    <section className={css.panel} aria-label={words.air.title}>
      <header>
        <h2>{words.air.title}</h2>
        <IconButton
          small
          icon={X}
          label={words.air.close}
          onClick={() => setAir({ isOpen: false })}
        />
      </header>
      {target === undefined ? (
        <p>{words.air.noRooms}</p>
      ) : (
        <AirSetup target={target} survey={survey} fault={fault} isStale={isStale} />
      )}
      {result ? <AirShown result={result} /> : null}
      {result ? <AirResults result={result} isStale={isStale} /> : null}
    </section>
  )
}
