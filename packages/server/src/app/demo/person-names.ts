import type { Random } from './random'

const words = (text: string): readonly string[] => text.split(/\s+/)

const ENGLISH = {
  first:
    words(`Sanjay Helen Rosa Amir Grace Owen Leah Marcus Nadia Peter Ruth Simon Tara Victor Wendy Alan Bryony Carlos Denise Ewan Farah Gareth Hollie
    Imran Joanna Kwame Lorna Megan Neil Olivia Paul Rachel Stuart Tessa Umar Vanessa Will Yasmin Zachary Beatriz Dmitri Mei Chidi Anita Ray Joyce`),
  last: words(`Bose Marsh Whitfield Khan Ellis Turner Okoro Blake Novak Doyle Sharma Fletcher Grant Hughes Iqbal Jennings Kaur Lambert Morris Nash
    Osborne Patel Quinn Reid Stone Tanner Underhill Vaughan Walsh Young Ashby Burke Chen Dixon Eze Foster Gibbs Hart Irwin Jarvis Kovacs Lowe Mensah`),
}
const GERMAN = {
  first: words(
    'Anke Björn Claudia Dieter Eva Franz Gisela Hänsel Inge Jürgen Katrin Lukas Martina Niklas Petra Rainer Sabine Torsten Uwe Vera',
  ),
  last: words(
    'Bauer Schmitt Krüger Hoffmann Vogt Böttcher Lang Keller Yılmaz Huber Busch Jansen Kühn Seidel Winkler Frank Arnold Roth Maaß Ziegler',
  ),
}
const NORDIC = {
  first: words(
    'Anders Åsa Birgit Einar Freja Göran Henrik Ida Jørgen Kaisa Lars Maja Nils Oskar Pernille Sigrid Søren Terje Ulla Yrsa',
  ),
  last: words(
    'Andersson Berg Christensen Dahl Eriksen Forsberg Gustafsson Hansen Isaksson Jensen Korhonen Lund Møller Nilsen Olsen Pålsson Rask Virtanen',
  ),
}
const SOUTHERN = {
  first: words(
    'Aurélie Bruno Chiara Diogo Elena François Giulia Hélène Inês João Luc Marta Nuno Paola Quentin Raúl Sofía Thierry Valentina Xavier',
  ),
  last: words(
    'Almeida Bianchi Costa Dubois Esposito Ferrari García Herrera Laurent Moreau Nogueira Ortiz Peña Ricci Rousseau Silva Torres Vidal',
  ),
}

const BY_REGION: Readonly<Record<string, typeof ENGLISH>> = { dach: GERMAN, nordics: NORDIC, south: SOUTHERN }

/** A first and a last name usual in the region. */
export function namePerson(random: Random, region: string): { readonly first: string; readonly last: string } {
  const { first, last } = BY_REGION[region] ?? ENGLISH
  return { first: random.pick(first), last: random.pick(last) }
}
