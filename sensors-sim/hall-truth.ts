import Type, { type Static, type TSchema } from 'typebox';
import { Identifier } from '#contracts/ids';

const closed = { additionalProperties: false };
const Positive = Type.Number({ minimum: 0 });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const numbers = <K extends string>(...names: K[]) =>
  Type.Object(
    Object.fromEntries(names.map((name) => [name, name.endsWith('Share') ? Share : Positive])) as Record<K, typeof Positive>,
    closed,
  );
const table = <S extends TSchema>(of: S) => Type.Record(Type.String(), of);
/** `["09:30", 1.4]`: a value from a time of the day on. */
const Knots = Type.Array(Type.Tuple([Type.String(), Positive]));

/** How visitors and staff of a demo hall behave: `datasets/halls/<id>.truth.json`. Shares are 0 to 1, spreads those of a logarithm. */
export const HallTruth = Type.Object(
  {
    hallId: Identifier,
    /** The size of the hall as the report gives it. */
    scale: table(Positive),
    demand: Type.Object(
      {
        visitorsPerDay: Positive,
        weekdayFactors: table(Positive),
        dailySpread: Positive,
        monthEnd: Type.Object({ days: Positive, factors: table(Positive) }, closed),
        monthStartFactor: Positive,
        /** Arrivals over the day, relative, linear between the knots. */
        tides: table(Knots),
        earlyMinutes: Positive,
        lastTicketMinutes: Positive,
      },
      closed,
    ),
    queues: table(
      Type.Object(
        {
          visitorShare: Share,
          tide: Type.String(),
          priorityShare: Share,
          appointmentShare: Share,
          /** Windows staffed from a time on. */
          staffedWindows: Knots,
          saturdayWindows: Positive,
        },
        closed,
      ),
    ),
    matters: table(
      Type.Object(
        {
          share: Share,
          serviceMedianMinutes: Positive,
          serviceSpread: Positive,
          caseShare: Share,
          immediateShare: Share,
          promisedWorkingDays: Positive,
          onlineCasesPerDay: Positive,
          /** The department whose matter it is. */
          departmentId: Identifier,
          /** Another department that reviews it. */
          reviewerId: Type.Optional(Identifier),
        },
        closed,
      ),
    ),
    visits: numbers(
      'companionShare',
      'walkMedianMinutes',
      'walkSpread',
      'guideShare',
      'severalMattersShare',
      'transferShare',
      'patienceMedianMinutes',
      'patienceSpread',
      'silentLeaveShare',
      'awayWhenCalledShare',
      'answersRecallShare',
      'returnsAfterMissShare',
      'returnMeanMinutes',
      'missExpiresMinutes',
      'phantomShare',
      'walkToWindowMedianSeconds',
      'walkToWindowSpread',
      'parkShare',
      'parkedMedianMinutes',
      'incompleteShare',
      'lingerShare',
      'lingerMeanMinutes',
    ),
    calling: numbers('recallSeconds', 'recalls', 'wrapUpMedianSeconds', 'wrapUpSpread'),
    appointments: Type.Object(
      {
        noShowShare: Share,
        cancelShare: Share,
        slotMinutes: Positive,
        /** Those who come, come so many minutes before their slot in the mean. */
        earlyMeanMinutes: Positive,
        punctualitySpreadMinutes: Positive,
        /** Shares booked on the day itself, one open day before, two, … */
        bookedDaysBefore: Type.Array(Share),
        callFromMinutesBefore: Positive,
        /** Of those who come in time: the machine does not find the booking and gives an ordinary number. */
        numberedAgainShare: Share,
      },
      closed,
    ),
    staff: Type.Object(
      {
        paceSpread: Positive,
        fatiguePerHour: Share,
        fatigueLimit: Share,
        lateShare: Share,
        lateMeanMinutes: Positive,
        vacantPerWindowDay: Positive,
        vacantMedianMinutes: Positive,
        vacantSpread: Positive,
        vacantNoticedShare: Share,
        breakMinutes: Positive,
        breakShare: Share,
        /** Breaks begin between two times of the day. */
        breaksBegin: Type.Array(Type.Tuple([Type.String(), Type.String()])),
        /** Of a hall that is open at noon: its staff eat one after another, some relieved meanwhile. */
        meals: Type.Optional(Type.Object({ minutes: Positive, from: Type.String(), to: Type.String(), relayShare: Share }, closed)),
        trainingPerDay: Positive,
        outagesPerDay: Positive,
        outageMedianMinutes: Positive,
        /** Staff of each pool who can be sent to a window on request. */
        reserve: table(Positive),
        commandAnswerSeconds: Positive,
        openMedianMinutes: Positive,
        moveMedianMinutes: Positive,
        commandSpread: Positive,
      },
      closed,
    ),
    kiosks: numbers(
      'sessionShare',
      'sessionMedianMinutes',
      'sessionSpread',
      'referredShare',
      'failedShare',
      'paperSessions',
      'refillMedianMinutes',
    ),
    ratings: Type.Object(
      {
        activeShare: Share,
        defaultShare: Share,
        starShares: Type.Array(Share),
        dullsPerTenMinutes: Positive,
        delayMedianSeconds: Positive,
        followUpMedianHours: Positive,
      },
      closed,
    ),
    complaints: numbers('perThousandVisits', 'longWaitMinutes', 'longWaitFactor', 'answerMedianHours', 'closeMedianHours'),
    cases: Type.Object(
      {
        /** How cases come in without a visit, and how certificates are fetched. */
        remoteChannels: table(Share),
        collectChannels: table(Share),
        preAcceptedShare: Share,
        refusedShare: Share,
        remoteRefusedShare: Share,
        correctionShare: Share,
        correctionMedianHours: Positive,
        pauseShare: Share,
        pauseMedianHours: Positive,
        lawfulPauseShare: Share,
        workShareOfPromise: Share,
        workSpread: Positive,
        /** The steps of a promised case in their order, with their shares of the work. */
        steps: table(Share),
        deniedShare: Share,
        withdrawnShare: Share,
        collectedShare: Share,
        collectMedianHours: Positive,
        immediateMedianMinutes: Positive,
      },
      closed,
    ),
    sensors: numbers(
      'doorCountShare',
      'doorPeriodSeconds',
      'occupancyPeriodSeconds',
      'occupancySpread',
      'airPeriodSeconds',
      'outdoorCo2Ppm',
      'co2PpmPerPersonPerSquareMetre',
      'airChangeMinutes',
      'temperatureCelsius',
      'degreesPerHundredPeople',
      'humidityShare',
      'quietDecibels',
      'decibelsPerDecade',
    ),
    devices: Type.Object(
      {
        heartbeatSeconds: Positive,
        terminalHeartbeatSeconds: Positive,
        faultsPerDay: Positive,
        /** How often a device of each kind fails, relative to the others. */
        proneness: table(Positive),
        repairMedianMinutes: Positive,
        repairSpread: Positive,
        wakeMinutesBeforeOpening: Positive,
      },
      closed,
    ),
    departments: Type.Array(Type.Object({ id: Identifier, name: Type.String() }, closed)),
    provenance: Type.Array(
      Type.Object(
        {
          path: Type.String(),
          reported: Type.Optional(Type.String()),
          assumed: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type HallTruth = Static<typeof HallTruth>;
