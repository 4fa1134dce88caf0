import { Skeleton, SkeletonRows } from '../../ui/states'
import styles from './account.module.css'

/** The page's shape while it is on its way. */
export function AccountSkeleton() {
  return (
    <div aria-busy="true">
      <div className={styles.head}>
        <div className={styles.who}>
          <Skeleton width={220} height={24} />
          <div className={styles.tags}>
            <Skeleton width={160} height={20} />
          </div>
        </div>
        <Skeleton width={360} height={40} />
      </div>
      <div className={styles.waitTabs} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <div className={styles.wait}>
            <SkeletonRows rows={6} />
          </div>
          <div className={styles.wait}>
            <SkeletonRows rows={10} />
          </div>
        </div>
        <aside className={styles.right}>
          <div className={styles.wait}>
            <SkeletonRows rows={13} />
          </div>
        </aside>
      </div>
    </div>
  )
}
