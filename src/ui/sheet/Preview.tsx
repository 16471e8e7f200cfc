import { useEffect, useState } from 'react'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { sheetWords as text } from '../text/sheet'
import css from './Sheet.module.css'

interface PreviewProps {
  readonly title: string | undefined
  readonly pages: readonly string[]
}

/** The sheets as they will be, one at a time, whatever the theme of the page: paper is white. */
export function Preview({ title, pages }: PreviewProps) {
  const [wished, setWished] = useState(0)
  const page = Math.min(wished, Math.max(pages.length - 1, 0))
  const svg = pages[page]
  const [address, setAddress] = useState<string | undefined>()
  useEffect(() => {
    if (svg === undefined) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  if (title === undefined) return <Empty title={text.empty} />
  const many = pages.length > 1
  return (
    <div className={css.preview}>
      {address ? <img src={address} alt={text.preview(title)} /> : null}
      {many ? (
        <div className={css.pager}>
          <Button disabled={page === 0} onClick={() => setWished(page - 1)}>
            {text.before}
          </Button>
          <span role="status">{text.sheetOf(page + 1, pages.length)}</span>
          <Button disabled={page === pages.length - 1} onClick={() => setWished(page + 1)}>
            {text.after}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
