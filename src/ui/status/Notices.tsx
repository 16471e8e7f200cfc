import { useStore } from 'zustand'
import { useApp } from '../app/context'
import type { Notice, Task } from '../app/notices'
import { Button, IconButton } from '../kit/Button'
import { CircleAlert, CircleCheck, Info, X } from '../kit/icons'
import { words } from '../text/text'
import css from './Notices.module.css'

const icons = { info: Info, good: CircleCheck, fault: CircleAlert }

/** Messages and running tasks, in the corner and read aloud as they come. */
export function Notices() {
  const { notices } = useApp()
  const state = useStore(notices.store)
  const faults = state.notices.filter((notice) => notice.tone === 'fault')
  const others = state.notices.filter((notice) => notice.tone !== 'fault')
  return (
    <div className={css.stack}>
      <div role="alert">
        {faults.map((notice) => (
          <Message key={notice.id} notice={notice} />
        ))}
      </div>
      <output aria-live="polite">
        {others.map((notice) => (
          <Message key={notice.id} notice={notice} />
        ))}
      </output>
      {state.tasks
        .filter((task) => task.visible)
        .map((task) => (
          <Running key={task.id} task={task} />
        ))}
    </div>
  )
}

function Message({ notice }: { readonly notice: Notice }) {
  const { notices } = useApp()
  const Glyph = icons[notice.tone]
  const { action } = notice
  return (
    <div className={css.card} data-tone={notice.tone}>
      <Glyph size={16} aria-hidden />
      <p>{notice.text}</p>
      {action === undefined ? null : (
        <Button
          tone="quiet"
          onClick={() => {
            notices.dismiss(notice.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        small
        icon={X}
        label={words.common.close}
        onClick={() => notices.dismiss(notice.id)}
      />
    </div>
  )
}

function Running({ task }: { readonly task: Task }) {
  return (
    <div className={css.card}>
      <div className={css.task}>
        <p>{task.label}</p>
        <progress value={task.progress} aria-label={task.label} />
      </div>
      <Button onClick={task.cancel}>{words.common.cancel}</Button>
    </div>
  )
}
