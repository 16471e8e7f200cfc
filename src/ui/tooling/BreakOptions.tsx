import { useApp, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { TriangleAlert } from '../kit/icons'
import { Segmented } from '../kit/Segmented'
import { resilienceWords } from '../text/resilience'
import css from './ToolPanel.module.css'

const { tool: text } = resilienceWords

const modes = [
  { value: 'fault', label: text.modes.fault, help: text.modeHelp.fault },
  { value: 'planned', label: text.modes.planned, help: text.modeHelp.planned },
] as const

/** How the next thing breaks. What is broken already has a panel of its own that says so. */
export default function BreakOptions() {
  const { chrome } = useApp()
  const { setOptions } = useWorkspace()
  const options = useWorkspaceState((state) => state.options.break)
  // What follows needs the room.
  const isLooking = useWorkspaceState(({ study }) => study?.type === 'break')
  if (isLooking) return null
  const { mode, orders } = options
  return (
    <>
      <strong className={css.title}>{text.title}</strong>
      <p className={css.lead}>{text.help}</p>
      <Segmented
        label={text.mode}
        value={mode}
        options={modes}
        onChange={(next) => setOptions({ break: { ...options, mode: next } })}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={orders && mode === 'fault'}
          disabled={mode === 'planned'}
          onChange={(event) => setOptions({ break: { ...options, orders: event.target.checked } })}
        />
        {text.orders}
      </label>
      <Button
        icon={TriangleAlert}
        onClick={() => chrome.setState({ dialog: { type: 'scenarios' } })}
      >
        {text.scenarios}
      </Button>
    </>
  )
}
