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

/** How the next thing breaks; what is broken already breaks anew that way. */
export default function BreakOptions() {
  const { chrome } = useApp()
  const { store, setOptions } = useWorkspace()
  const { mode, orders } = useWorkspaceState((state) => state.options.break)
  // What follows needs the room.
  const isLooking = useWorkspaceState(({ study }) => study?.type === 'break')
  const set = (changed: Partial<{ mode: 'fault' | 'planned'; orders: boolean }>) => {
    const next = { mode, orders, ...changed }
    setOptions({ break: next })
    const { study } = store.getState()
    if (study?.type !== 'break') return
    const { orders: _, ...rest } = study.contingency
    const isWithOrders = next.orders && next.mode === 'fault'
    const contingency = { ...rest, mode: next.mode, ...(isWithOrders ? { orders: true } : {}) }
    store.setState({ study: { type: 'break', contingency } })
  }
  return (
    <>
      <strong className={css.title}>{text.title}</strong>
      {isLooking ? null : <p className={css.lead}>{text.help}</p>}
      <Segmented
        label={text.mode}
        value={mode}
        options={modes}
        onChange={(next) => set({ mode: next })}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={orders && mode === 'fault'}
          disabled={mode === 'planned'}
          onChange={(event) => set({ orders: event.target.checked })}
        />
        {text.orders}
      </label>
      {isLooking ? null : (
        <Button
          icon={TriangleAlert}
          onClick={() => chrome.setState({ dialog: { type: 'scenarios' } })}
        >
          {text.scenarios}
        </Button>
      )}
    </>
  )
}
