import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import styles from './revenue.module.css'

/** A page of most lists of revenue. */
const PAGE = 100

type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

/** Shows the next page of a list, where there is one, and says how many rows it has. */
export const MoreButton = ({ list, left }: { list: Paged; left: number }) =>
  list.hasNextPage ? (
    <div className={styles.more}>
      <Button small disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        Show {formatNumber(Math.min(PAGE, left))} more
      </Button>
    </div>
  ) : null
