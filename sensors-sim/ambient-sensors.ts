import type { Crowd } from './crowd.ts';
import type { HallDay } from './hall-day.ts';
import type { HallDevices } from './hall-devices.ts';
import { minuteMs, secondMs } from './hall-time.ts';
import type { Random } from './random.ts';

interface ZoneAir {
  readonly id: string;
  readonly squareMetres: number;
  co2Ppm: number;
}

/** Door counters that miss some, zone counters that guess, and air that follows the crowd slowly. */
export class AmbientSensors {
  private readonly day: HallDay;
  private readonly crowd: Crowd;
  private readonly random: Random;
  private readonly zones: ZoneAir[];
  private readonly devices: HallDevices;

  constructor(day: HallDay, crowd: Crowd, devices: HallDevices) {
    this.devices = devices;
    this.day = day;
    this.crowd = crowd;
    this.random = day.random('ambient-sensors');
    this.zones = day.hall.plan.zones.map((zone) => ({
      id: zone.id,
      squareMetres: zone.widthMetres * zone.depthMetres,
      co2Ppm: day.hall.truth.sensors.outdoorCo2Ppm,
    }));
  }

  begin(): void {
    const { sensors } = this.day.hall.truth;
    this.every(sensors.doorPeriodSeconds, () => this.readDoors());
    this.every(sensors.occupancyPeriodSeconds, () => this.readOccupancy());
    this.every(sensors.airPeriodSeconds, () => this.readAir());
  }

  private every(seconds: number, read: () => void): void {
    const next = (): void => {
      read();
      if (this.day.agenda.now + seconds * secondMs <= this.day.date.ends) this.day.agenda.after(seconds * secondMs, next);
    };
    this.day.agenda.at(this.day.date.wakes + seconds * secondMs, next);
  }

  private readDoors(): void {
    const { doorCountShare, doorPeriodSeconds } = this.day.hall.truth.sensors;
    for (const door of this.day.hall.plan.doors) {
      const passed = this.crowd.passages.get(door.id) ?? { in: 0, out: 0 };
      const count = { in: this.countSome(passed.in, doorCountShare), out: this.countSome(passed.out, doorCountShare) };
      passed.in = 0;
      passed.out = 0;
      if (this.devices.isWorking(door.id.replace('door-', 'counter-')))
        this.day.emit('area.passed', door.id, { ...count, periodSeconds: doorPeriodSeconds });
    }
  }

  private countSome(people: number, share: number): number {
    let counted = 0;
    for (let left = people; left > 0; left -= 1) if (this.random.chance(share)) counted += 1;
    return counted;
  }

  private readOccupancy(): void {
    for (const zone of this.zones) {
      const people = this.crowd.peopleIn(zone.id);
      const seen = Math.max(0, Math.round(people * (1 + this.random.normal() * this.day.hall.truth.sensors.occupancySpread)));
      this.day.emit('area.occupancy', zone.id, { people: seen });
    }
  }

  private readAir(): void {
    const { sensors } = this.day.hall.truth;
    const share = 1 - Math.exp(-(sensors.airPeriodSeconds * secondMs) / (sensors.airChangeMinutes * minuteMs));
    for (const zone of this.zones) {
      const people = this.crowd.peopleIn(zone.id);
      const aim = sensors.outdoorCo2Ppm + (sensors.co2PpmPerPersonPerSquareMetre * people) / zone.squareMetres;
      zone.co2Ppm += (aim - zone.co2Ppm) * share;
      if (this.devices.isWorking(`air-${zone.id}`))
        this.day.emit('area.air', zone.id, {
          co2Ppm: Math.round(zone.co2Ppm + this.random.normal() * 6),
          temperatureCelsius: tenth(
            sensors.temperatureCelsius + (sensors.degreesPerHundredPeople * people) / 100 + this.random.normal() * 0.15,
          ),
          humidityShare: Math.round((sensors.humidityShare + people * 0.0003 + this.random.normal() * 0.004) * 1000) / 1000,
          noiseDecibels: tenth(sensors.quietDecibels + sensors.decibelsPerDecade * Math.log10(1 + people) + this.random.normal() * 0.8),
        });
    }
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
