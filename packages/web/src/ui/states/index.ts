export { EmptyState, ErrorPanel, Skeleton, SkeletonRows } from './states'
