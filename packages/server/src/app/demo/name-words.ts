import type { REGIONS } from './regions'

type RegionKey = keyof typeof REGIONS

const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

/** A part of the world with its own way of naming companies; `name` of a base and a trade must be unique to the pair. */
export interface NameStyle {
  readonly weight: number
  readonly regions: readonly RegionKey[]
  readonly bases: readonly string[]
  /** What the company does, and the industry that makes it part of. */
  readonly trades: readonly (readonly [name: string, industry: string])[]
  readonly towns: readonly string[]
}

const trades = (text: string): readonly (readonly [string, string])[] =>
  text.split(';').map((entry) => {
    const [name = '', industry = ''] = entry.split(':').map((part) => part.trim())
    return [name, industry]
  })

const ENGLISH: NameStyle = {
  weight: 70,
  regions: ['uki', 'uki', 'america', 'america', 'australia'],
  bases:
    words(`Abbott & Lane, Alder Row, Anvil, Argyle, Ashdown, Atkinson, Ballard, Banbury, Barrow, Beacon Hill, Bellamy, Birchall,
    Blackthorn, Bowman, Bramley, Brennan's, Bridger, Broadleaf, Brookes, Calloway, Candlewick, Carver, Chalk Farm, Chancellor, Chilton,
    Clarendon, Clearstream, Cole & Marsh, Compass, Copperfield, Corbett, Cotswold, Crestline, Dalesman, Darrow, Delancey, Derwent, Dunmore,
    Eastgate, Edgeware, Ellison, Emberton, Everett, Fairburn, Falcon, Farrow, Firth, Foxglove, Galloway, Garnet, Gilchrist, Glenmore, Goldcrest,
    Granite State, Greenway, Gresham, Hadley, Halcyon, Hargreaves, Harlow, Hawthorne, Hendricks, Heron, Highmoor, Holloway, Huxley, Inglewood,
    Ivory & Poole, Jessop, Juniper, Kendrick, Keystone, Kingfisher, Lakeside, Lancaster, Langdale, Larkspur, Leighton, Linden, Lockwood, Longacre,
    Lonsdale, Mackenzie, Maddox, Magnolia, Marlowe, Mayfield, McAllister, Merrick, Millstone, Moorgate, Mulberry, Nettlefold, Newcombe, Northgate,
    Oakhurst, O'Malley, Orchard, Paragon, Pemberton, Pendle, Piper & Sons, Pioneer, Prescott, Quayside, Radcliffe, Ravensworth, Redfern,
    Ridgeway, Riverside, Rosewood, Rutherford, Sable, Sandringham, Selkirk, Seven Bridges, Sheffield, Silverdale, Skyline, Southdown, St. Clair,
    Sterling, Stockwell, Summit, Sycamore, Tamarind, Thackeray, Thistle, Thornbury, Three Rivers, Tilbury, Trent, Tresco, Trident, Union,
    Upland, Vale, Wainwright, Wakefield, Waverley, Weir, Westbrook, Whitby, Wickham, Windermere, Winslow, Woodruff, Wrenfield, Yarrow, Yorke, Zenith`),
  trades:
    trades(`Heating: HVAC; Plumbing & Heating: Plumbing; Electrical Services: Electrical; Fire & Security: Security; Lifts: Elevators;
    Facilities: Facilities; Property Care: Property; Pest Control: Pest control; Roofing: Construction; Refrigeration: Cold chain;
    Water Services: Utilities; Drainage: Utilities; Energy: Utilities; Solar: Renewables; Telecom: Telecom; Fibre: Telecom; Medical: Medical devices;
    Home Care: Care; Grounds: Landscaping; Landscapes: Landscaping; Waste: Waste; Plant Hire: Equipment hire; Cleaning: Cleaning; Glass: Construction;
    Vending: Retail services; Office Systems: Office equipment; Air Conditioning: HVAC; Mechanical: HVAC; Boilers: HVAC; Alarms: Security;
    Locks: Security; Access Control: Security; Housing: Housing; Estates: Property; Tree Care: Landscaping; Pools: Leisure; Signs: Construction;
    Scaffolding: Construction; Fleet Services: Transport; Pumps: Equipment hire; Generators: Electrical; Instruments: Medical devices`),
  towns:
    words(`Leeds, Bristol, Durham, Exeter, Norwich, Derby, Perth, Dayton, Albany, Boise, Tacoma, Mobile, Savannah, Fresno, Galway, Cork,
    Ballarat, Geelong, Hamilton, Nelson, Stirling, Swansea, Chester, Lincoln, Preston, Reading, Salem, Toledo, Tulsa, Madison, Quincy, Dover`),
}

const GERMAN: NameStyle = {
  weight: 11,
  regions: ['dach'],
  bases:
    words(`Albrecht, Bäumler, Böhm & Partner, Brückner, Dörfler, Eberle, Förster & Söhne, Fürst, Gärtner, Göbel, Grünwald, Häusler, Hölzl,
    Jäger, Köhler, König, Krämer & Cie, Lübbers, Möller, Mühlbauer, Österreicher, Pöschl, Röder, Rühmann, Schäfer, Schönberg, Schröder, Schütz,
    Stäheli, Süßmann, Tägtmeyer, Völker, Wäger, Weiß, Wörner, Zürcher`),
  trades:
    trades(`Gebäudetechnik: HVAC; Kältetechnik: Cold chain; Aufzüge: Elevators; Elektroanlagen: Electrical; Sanitär: Plumbing; Brandschutz: Security;
    Hausverwaltung: Property; Stadtwerke Service: Utilities; Solartechnik: Renewables; Medizintechnik: Medical devices; Reinigung: Cleaning;
    Entsorgung: Waste; Heizungsbau: HVAC; Gartenbau: Landscaping; Schließtechnik: Security; Baumaschinen: Equipment hire`),
  towns: words('Köln, Ulm, Graz, Linz, Basel, Bremen, Kassel, Jena, Mainz, Trier, Zug, Erfurt, Lübeck, Münster'),
}

const NORDIC: NameStyle = {
  weight: 9,
  regions: ['nordics'],
  bases:
    words(`Ångström, Åsberg, Bjørnstad, Brødrene Dahl, Ekström, Fjällnäs, Grønlund, Häggkvist, Hjørring, Järvinen, Kløver, Lönnqvist,
    Mäkelä, Nordström, Nygård, Öberg, Ørsted Syd, Räsänen, Sjöholm, Skårer, Södermalm, Tromsø, Vestergård, Väinölä`),
  trades:
    trades(`Ventilation: HVAC; Rör & Värme: Plumbing; Elektro: Electrical; Hissar: Elevators; Energi: Utilities; Fjernvarme: Utilities;
    Sikkerhet: Security; Fastighet: Property; Kyl: Cold chain; Renhold: Cleaning; Vindkraft: Renewables; Miljø: Waste`),
  towns: words('Malmö, Umeå, Aarhus, Odense, Bergen, Ålesund, Tampere, Turku, Örebro, Bodø'),
}

const SOUTHERN: NameStyle = {
  weight: 10,
  regions: ['south'],
  bases:
    words(`Açores, Benítez, Brûlé, Castaño, Chênebois, D'Amico, De Luca e Figli, Fernández Hnos., Garçon, Gonçalves, Hérault, Ibáñez, Lefèvre,
    L'Écluse, Magalhães, Marília, Martín & Peña, Niccolò, Núñez, Pérez, Pinçon, Quiñones, Rébuffat, Sauvêtre, Simões, Valdés, Zoë & Théo`),
  trades:
    trades(`Climatización: HVAC; Électricité: Electrical; Ascenseurs: Elevators; Fontaneros: Plumbing; Manutenção: Facilities; Sécurité: Security;
    Energía: Utilities; Frigoristi: Cold chain; Jardins: Landscaping; Propreté: Cleaning; Impianti: HVAC; Fibra: Telecom`),
  towns: words('Lyon, Nantes, Porto, Braga, Málaga, Cádiz, Bologna, Torino, Nîmes, Vigo'),
}

export const NAME_STYLES: readonly NameStyle[] = [ENGLISH, GERMAN, NORDIC, SOUTHERN]

/** Halves of the made-up words that corporate groups are called by. */
export const GROUP_HEADS =
  words(`Ash, Bar, Birch, Black, Bram, Cald, Cran, Dun, East, Elm, Fal, Fern, Glen, Gold, Grim, Hart, Hazel, Holm, Iron, Kel,
  King, Lang, Lin, Marl, Mill, Nether, North, Oak, Pen, Pine, Quarr, Raven, Red, Rock, Row, Silver, Stan, Stone, Thorn, Tor, Under, Wal, Wend, West,
  Whit, Wild, Win, Wolf, Wood, York`)
export const GROUP_TAILS =
  words(`bank, beck, borne, bridge, brook, burn, bury, by, caster, combe, cross, dale, don, fell, ford, gate, grove, ham, haven,
  hurst, ing, keld, land, leigh, ley, low, march, mead, mere, minster, moor, mouth, ness, over, port, ridge, rigg, shaw, shore, side, stead, stoke, thorpe,
  ton, vale, wall, water, wick, with, worth`)
export const GROUP_KINDS = words('Group, Holdings, Group plc, Partners, Industries')
