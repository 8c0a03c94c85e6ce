/** The page beside the ticket machine, QR codes and slips, in Chinese as halls print them. */
export const zhCnKiosk = {
  kiosk: {
    choose: '请选择要办理的业务，先看等候再取号',
    waiting: (count: number) => (count === 0 ? '无人等候' : `${count} 人等候`),
    unknown: '等候人数未知',
    now: '现在取号，预计等候',
    before: '前面还有',
    shorter: '两小时内等候较短的时段：',
    around: (time: string, range: string) => `${time} 前后，预计 ${range}`,
    back: '返回',
    note: '请在取号机上取号。十次约有八次的等候在所示范围内，以现场叫号为准。',
  },
  code: {
    ofNumber: (ticketId: string) => `二维码：${ticketId} 号的等候进度`,
    ofWhen: '二维码：何时来办',
    follow: '扫码看等候进度',
    when: '扫码看今天和以后几天何时来办',
    lobby: '扫码查排队进度、看何时来办',
    share: '换一台手机看',
    local: '公共页面暂不显示二维码：尚未设置手机可访问的地址（HALLTIDE_PUBLIC_URL）。',
    slipNote: '请留意叫号；过号请到咨询台激活。',
    findNumber: '已有排队号，查等候进度',
    find: '查询',
    back: '返回取号预览',
    print: '打印',
  },
};
