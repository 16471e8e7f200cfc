import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { createApp } from './app/app'
import type { Services } from './app/services'
import { watchVersions } from './app/versions'
import './styles/tokens.css'
import './styles/base.css'
import './styles/select.css'
import './styles/touch.css'

/** Puts the app's interface into `root`, in place of what index.html holds there. */
export function mount(root: HTMLElement, services: Services): void {
  const app = createApp(services)
  watchVersions(app)
  app.session.resume()
  createRoot(root).render(
    <StrictMode>
      <App app={app} />
    </StrictMode>,
  )
}
