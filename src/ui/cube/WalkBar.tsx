import { useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { cameraWords as text } from '../text/camera'
import css from './WalkBar.module.css'

/** How to walk, and the way out. */
export default function WalkBar() {
  const { store } = useWorkspace()
  return (
    <div className={css.bar} role="status">
      <span>{text.walking}</span>
      <Button onClick={() => store.setState({ walking: false })}>{text.endWalk}</Button>
    </div>
  )
}
