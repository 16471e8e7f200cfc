import { useEffect, useRef, useState } from 'react'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { listExamples } from '../app/examples'
import { Button, IconButton } from '../kit/Button'
import { CircleCheck, X } from '../kit/icons'
import { tourWords as text } from '../text/tour'
import { Picture } from './Picture'
import { isDone, type Seen, type StepId, spareOf, stepIds } from './steps'
import css from './Tour.module.css'

const exampleId = 'gb300-hall'

/** Follows what the person does while a step is on; answers whether it was done. */
const useDone = (step: StepId): boolean => {
  const { store } = useWorkspace()
  const { chrome } = useApp()
  const [done, setDone] = useState<StepId | undefined>()
  const before = useRef<Seen>(undefined)
  useEffect(() => {
    const seen = (): Seen => ({
      state: store.getState(),
      dialog: chrome.getState().dialog?.type,
    })
    before.current = seen()
    const look = () => {
      if (before.current && isDone[step](before.current, seen())) setDone(step)
    }
    const stops = [store.subscribe(look), chrome.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, chrome, step])
  return done === step
}

/** A step of the tour at a time, beside the work and never over it. */
export default function Tour() {
  const { chrome, notices, session } = useApp()
  const workspace = useWorkspace()
  const at = useChrome((state) => state.tour) ?? 0
  const index = Math.min(Math.max(at, 0), stepIds.length - 1)
  const step = stepIds[index] as StepId
  const done = useDone(step)
  const go = (tour: number) => chrome.setState({ tour })
  const isLast = index === stepIds.length - 1
  const leave = (said: string) => {
    chrome.setState({ isTouring: false })
    notices.say(said)
  }
  const finish = () => {
    chrome.setState({ isTouring: false, tour: 0 })
    notices.say(text.last, 'good')
  }
  const words = text.steps[step]
  const spare = spareOf(workspace.store.getState())
  const isElsewhere = spare === undefined && step !== 'undo' && !done
  return (
    <section className={css.tour} aria-label={text.title}>
      <header>
        <span>{text.step(index + 1, stepIds.length)}</span>
        <IconButton icon={X} small label={text.end} onClick={() => leave(text.resume)} />
      </header>
      <div className={css.step}>
        <Picture step={step} />
        <div>
          <h2>{words.title}</h2>
          <p>{words.text}</p>
        </div>
      </div>
      <p className={css.task} role="status" data-done={done}>
        {done ? <CircleCheck size={15} aria-hidden /> : null}
        {isElsewhere ? text.elsewhere : words.task}
        {done ? <b>{text.done}</b> : null}
      </p>
      <footer>
        {isElsewhere ? (
          <Button onClick={() => openExample(session)}>{text.open}</Button>
        ) : 'select' in words && spare !== undefined && !done ? (
          <Button
            onClick={() => {
              workspace.select([spare])
              workspace.frame([spare])
            }}
          >
            {words.select}
          </Button>
        ) : null}
        <Button onClick={() => go(index - 1)} disabled={index === 0}>
          {text.back}
        </Button>
        <Button
          tone={done ? 'strong' : 'plain'}
          onClick={() => (isLast ? finish() : go(index + 1))}
        >
          {isLast ? text.finish : done ? text.next : text.skip}
        </Button>
      </footer>
    </section>
  )
}

const openExample = async (session: ReturnType<typeof useApp>['session']): Promise<void> => {
  const examples = await listExamples(new AbortController().signal)
  const hall = examples.find(({ id }) => id === exampleId)
  if (hall) await session.openExample(hall)
}
