import { words } from '../text/text'
import { useApp } from './context'

/** Puts text on the clipboard and says how many rows of a table it holds. */
export const useCopy = (): ((text: string, rowCount: number) => void) => {
  const { notices } = useApp()
  return (text, rowCount) => {
    navigator.clipboard.writeText(text).then(
      () => notices.say(words.table.copied(rowCount), 'good'),
      () => notices.say(words.table.notCopied, 'fault'),
    )
  }
}
