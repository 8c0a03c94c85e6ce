/** An uplink as ChirpStack v4 publishes it: the topic and the JSON of its `up` event. */
export function chirpStackUplink(device: string, decoded: object, fCnt: number, time: string): { topic: string; payload: Uint8Array } {
  const event = {
    deduplicationId: '3ac7e3c4-4401-4b8d-9386-a5c902f9202d',
    time,
    deviceInfo: {
      tenantId: '52f14cd4-c6f1-4fbd-8f87-4025e1d49242',
      tenantName: 'hall',
      applicationId: 'ca739e26-7b67-4f14-b69e-d568c22a5a75',
      applicationName: 'hall',
      deviceProfileName: 'VS',
      deviceName: 'a sensor',
      devEui: device,
      tags: {},
    },
    devAddr: '00189440',
    adr: true,
    dr: 1,
    fCnt,
    fPort: 85,
    confirmed: false,
    data: 'AXVk',
    object: decoded,
    rxInfo: [{ gatewayId: '0016c001f153a14c', uplinkId: 4217106255, rssi: -36, snr: 10.5 }],
  };
  return {
    topic: `application/${event.deviceInfo.applicationId}/device/${device}/event/up`,
    payload: new TextEncoder().encode(JSON.stringify(event)),
  };
}

/** The same as The Things Stack publishes it: fields that are 0 are left out. */
export function thingsStackUplink(device: string, decoded: object, fCnt: number, time: string): { topic: string; payload: Uint8Array } {
  const message = {
    end_device_ids: {
      device_id: `eui-${device}`,
      application_ids: { application_id: 'hall' },
      dev_eui: device.toUpperCase(),
      dev_addr: '260B1234',
    },
    received_at: time,
    uplink_message: {
      session_key_id: 'AYfg8rhha5n+FWx0ZaAprA==',
      f_port: 85,
      ...(fCnt === 0 ? {} : { f_cnt: fCnt }),
      frm_payload: 'AXVk',
      decoded_payload: decoded,
      received_at: time,
    },
  };
  return { topic: `v3/hall@tenant/devices/eui-${device}/up`, payload: new TextEncoder().encode(JSON.stringify(message)) };
}
