import type { FormEvent, ReactNode } from 'react'
import styles from './form.module.css'

type FormProps = { onSubmit: () => void; problem?: string | null; actions: ReactNode; children: ReactNode }

/** Fields in a column, what went wrong as a whole, then the actions. */
export function Form({ onSubmit, problem, actions, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>{actions}</div>
    </form>
  )
}

/** Fields that belong on one line where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
