import css from './Viewport.module.css'

/** The view of the facility with the tools over it. */
export function Viewport() {
  return <div className={css.view} />
}
