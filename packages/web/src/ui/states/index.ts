export { EmptyState, ErrorPanel, Skeleton } from './states'
