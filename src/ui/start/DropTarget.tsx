import { useEffect, useState } from 'react'
import { useApp } from '../app/context'
import { words } from '../text/text'
import css from './StartScreen.module.css'

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false

/** Takes a file that is dropped anywhere on the page. */
export function DropTarget() {
  const { session } = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving the window itself names no element that is entered.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) session.openDropped(event.dataTransfer)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [session])
  return over ? (
    <div className={css.drop}>
      <strong>{words.start.dropHere}</strong>
      <span>{words.start.dropHelp}</span>
    </div>
  ) : null
}
