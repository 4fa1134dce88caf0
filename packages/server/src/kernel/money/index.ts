export { assertCurrency } from './currency'
export {
  addMoney,
  compareMoney,
  formatMoney,
  type Money,
  parseMoney,
  scaleMoney,
  subtractMoney,
  zeroMoney,
} from './money'
