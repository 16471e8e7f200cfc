import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Shell } from './Shell'

/** Puts the app's interface into `root`, in place of what index.html holds there. */
export function mount(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  )
}
