import { useRunner, useWorkspaceState } from '../app/context'
import { say, words } from '../text/text'
import css from './Viewport.module.css'

/** Answers to pick from, when a click on the view can mean several things. */
export function Choices() {
  const runner = useRunner()
  const choices = useWorkspaceState((state) => state.preview.choices)
  if (choices === undefined || choices.length === 0) return null
  return (
    <section className={css.choices} aria-label={words.top.choose}>
      <strong>{words.top.choose}</strong>
      {choices.map((choice) => (
        <button key={choice.id} type="button" onClick={() => runner.choose(choice.id)}>
          {say(choice.label)}
        </button>
      ))}
    </section>
  )
}
