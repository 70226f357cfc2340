//! The words by which statuses and types are known, in English, German, French, Spanish and Chinese: lower case, without
//! accents, Chinese in its simplified form.

use super::meaning::Meaning::{self, NoSale, Paid, Refund, Returned, Unpaid, Void};

/// Phrases by meaning, separated by commas.
pub(super) type Phrases = &'static [(Meaning, &'static str)];

/// Characters of statuses and types with their simplified forms.
pub(super) const HAN: &str = "關关閉闭訂订單单發发貨货買买賣卖戶户額额銷销處处敗败審审確确認认無无結结備备過过費费轉转帳账賬账現现換换匯汇滙汇\
    罰罚還还凍冻領领儲储禮礼兌兑運运簽签評评價价絕绝駁驳狀状態态請请進进棄弃廢废錢钱餘余調调補补償偿爭争議议裝装達达揀拣倉仓庫库對对後后\
    個个啟启傳传輸输號号時时種种類类業业務务執执檔档張张賞赏購购經经營营廣广險险證证內内員员測测試试刪删應应實实動动責责優优惠惠";

/// What became of an order or its payment.
pub(in crate::import) const STATUS: Phrases = &[
    (
        Paid,
        "paid, complete, completed, success, successful, succeeded, settled, captured, payment received, payment accepted, \
         shipped, partially shipped, dispatched, fulfilled, unfulfilled, partially fulfilled, delivered, in transit, out for delivery, \
         processing, in process, in progress, processed, preparing, invoiced, received, approved, confirmed, accepted, ok, done, \
         finished, packed, sent, awaiting shipment, awaiting fulfillment, awaiting fulfilment, awaiting delivery, awaiting pickup, \
         waiting for pick up, pending waiting for pick up, pending shipment, pending fulfillment, pending fulfilment, \
         pending delivery, ready for pickup, ready to ship, picked up, collected, \
         partially refunded, partially returned, partial refund, refunded partially, partially cancelled, partially canceled, \
         no refund, no refunds, not refunded, not returned, not cancelled, not canceled, refund declined, refund rejected, \
         refund failed, refund cancelled, refund canceled, refund requested, refund pending, return requested, pending refund",
    ),
    (
        Paid,
        "bezahlt, abgeschlossen, versandt, versendet, verschickt, geliefert, zugestellt, ausgeliefert, in bearbeitung, erledigt, \
         erfolgreich, vollstandig bezahlt, teilweise erstattet, teilerstattet, teilweise zuruckerstattet, teilweise storniert, \
         paye, payee, payes, payees, paiement accepte, expedie, expediee, livre, livree, termine, terminee, en cours, \
         en preparation, en cours de preparation, en attente d expedition, en attente de livraison, traite, traitee, valide, \
         validee, reussi, reussie, partiellement rembourse, partiellement remboursee, remboursement partiel, \
         pagado, pagada, completado, completada, completo, enviado, enviada, entregado, entregada, procesando, procesado, \
         en proceso, en preparacion, aceptado, aprobado, finalizado, finalizada, pendiente de envio, pendiente de entrega, \
         parcialmente reembolsado, parcialmente reembolsada, reembolso parcial",
    ),
    (
        Paid,
        "交易成功, 交易完成, 成功, 已完成, 完成, 已付款, 已付, 已支付, 支付成功, 付款成功, 买家已付款, 已收款, 已发货, 部分发货, 待发货, 等待发货, \
         等待卖家发货, 等待出库, 待出库, 已出库, 待收货, 等待买家确认, 等待买家确认收货, 等待收货, 确认收货, 已收货, 已签收, 已送达, 已妥投, 配送中, 运输中, 派送中, \
         待评价, 已评价, 待自提, 已自提, 已核销, 处理中, 备货中, 拣货中, 已确认, 已审核, 已结算, 待配送, 已配送, 有效, 正常, 部分退款, 部分退货, 部分取消, \
         退款关闭, 退款取消, 取消退款, 退款失败, 退款被拒, 拒绝退款, 撤销退款, 退款撤销, 退款中, 退货中, 待退款, 申请退款, 退款申请, 退款处理中, 退款待处理, \
         无退款, 未退款, 未退货, 无售后, 没有申请退款, 未申请退款, 未发起售后, 售后关闭, 售后取消",
    ),
    (
        Unpaid,
        "unpaid, not paid, pending, pending payment, payment pending, awaiting payment, waiting for payment, \
         requires payment method, requires action, requires confirmation, requires capture, authorised, authorized, \
         partially authorised, partially authorized, on hold, hold, held, payment due, due, overdue, past due, payment review, \
         draft, checkout draft, incomplete, not captured, uncaptured, outstanding, abandoned, \
         nicht bezahlt, unbezahlt, ausstehend, zahlung ausstehend, warten auf zahlung, wartet auf zahlung, warte auf zahlung, \
         in wartestellung, zuruckgestellt, entwurf, autorisiert, uberfallig, noch nicht bezahlt, \
         en attente, en attente de paiement, paiement en attente, impaye, impayee, non paye, non payee, brouillon, autorise, \
         autorisee, en souffrance, \
         pendiente, pendiente de pago, pago pendiente, en espera, impagado, impagada, no pagado, no pagada, borrador, autorizado, \
         autorizada",
    ),
    (
        Unpaid,
        "等待买家付款, 等待付款, 等待支付, 待付款, 待支付, 待付, 待买家付款, 未付款, 未支付, 未付, 未收款, 待收款, 未完成, 草稿, 挂起, 挂单, 已授权, 预授权",
    ),
    (
        Void,
        "cancelled, canceled, cancel, cancellation, void, voided, failed, failure, declined, expired, rejected, blocked, denied, \
         error, closed, deleted, trash, trashed, fraud, fraudulent, timeout, timed out, invalid, \
         storniert, stornierung, abgebrochen, fehlgeschlagen, abgelehnt, abgelaufen, ungultig, geloscht, gescheitert, \
         annule, annulee, annulation, echoue, echouee, echec, erreur de paiement, expire, expiree, refuse, refusee, rejete, rejetee, \
         cancelado, cancelada, anulado, anulada, fallido, fallida, vencido, vencida, caducado, caducada, expirado, rechazado, \
         rechazada, denegado",
    ),
    (
        Void,
        "交易关闭, 订单关闭, 已关闭, 关闭, 已取消, 取消, 交易取消, 订单取消, 已作废, 作废, 支付失败, 付款失败, 失败, 未成功, 已失效, 失效, 已过期, 过期, 超时, \
         已撤销, 撤销, 已撤单, 撤单, 已删除, 不成立, 拒收, 无效, 已拒绝, 拒绝, 已终止",
    ),
    (
        Returned,
        "refunded, fully refunded, refund, full refund, refund completed, returned, return, returned to seller, \
         returned to sender, return to sender, chargeback, charge back, charged back, reversed, restocked, \
         erstattet, zuruckerstattet, ruckerstattet, vollstandig erstattet, zuruckgezahlt, retourniert, zuruckgesendet, retoure, \
         ruckerstattung, erstattung, rembourse, remboursee, remboursement, retourne, retournee, reembolsado, reembolsada, \
         reembolso, devuelto, devuelta, devolucion",
    ),
    (
        Returned,
        "退款成功, 已退款, 退款完成, 全额退款, 全部退款, 已全额退款, 已退货, 退货成功, 退货完成, 退货退款, 退款退货, 已退, 退款, 退货, 交易关闭退款, 已退单, 退单, 退票",
    ),
];

/// Statuses of which a person must say whether they count.
pub(super) const PARTLY_PAID: &str = "partially paid, partly paid, teilweise bezahlt, partiellement paye, partiellement payee, \
    parcialmente pagado, parcialmente pagada, 部分付款, 部分支付, 已付定金";

/// What a column about packing and sending says against a sale.
pub(super) const FULFILMENT: Phrases = &[
    (Void, "cancelled, canceled, storniert, annule, annulee, cancelado, cancelada, 已取消, 取消, 已作废"),
    (
        Returned,
        "returned, restocked, returned to seller, returned to sender, retourniert, zuruckgesendet, retourne, retournee, devuelto, \
         devuelta, 已退货, 已退回, 退货成功",
    ),
];

/// What a column about refunds says against a sale: only that all of it was given back.
pub(super) const AFTER_SALE: Phrases = &[
    (
        Returned,
        "refunded, fully refunded, full, full refund, returned, completed, complete, success, successful, succeeded, accepted, \
         approved, yes, true, erstattet, ja, rembourse, remboursee, oui, reembolsado, devuelto, si, \
         退款成功, 已退款, 退款完成, 全额退款, 全部退款, 已退货, 退货成功, 退货完成, 退货退款, 退款退货, 售后完成, 售后成功, 已完成, 成功, 已退, 是, 同意退款",
    ),
    (
        Paid,
        "partially refunded, partial, partial refund, not refunded, not returned, teilweise erstattet, \
         partiellement rembourse, partiellement remboursee, parcialmente reembolsado, \
         部分退款, 部分退货, 不是, 未成功, 换货成功, 换货完成, 补寄成功",
    ),
];

/// What kind of entry a row is.
pub(super) const TYPE: Phrases = &[
    (
        Paid,
        "sale, sales, order, orders, payment, payments, charge, purchase, invoice, receipt, checkout, subscription, capture, \
         verkauf, bestellung, kauf, zahlung, zahlungseingang, rechnung, bestellzahlung, \
         vente, commande, paiement, achat, facture, encaissement, venta, pedido, pago, compra, cobro, factura, ingreso, \
         销售, 订单, 收款, 交易, 支付, 购买, 消费, 收入, 零售, 货款, 销售单, 交易收款, 付款",
    ),
    (
        Refund,
        "refund, refunds, refunded, payment refund, payment refunds, partial refund, return, returns, sales return, sale return, \
         order return, order refund, purchase return, chargeback, charge back, reversal, payment reversal, dispute, credit note, \
         credit memo, guarantee claim, payment failure refund, \
         erstattung, ruckerstattung, ruckzahlung, gutschrift, retoure, ruckgabe, ruckbuchung, remboursement, retour, avoir, \
         note de credit, litige, reembolso, devolucion, contracargo, nota de credito, \
         退款, 退货, 销售退货, 退货单, 退款单, 交易退款, 订单退款, 付款退款, 支付退款, 拒付, 红冲",
    ),
    (
        NoSale,
        "payout, payouts, withdrawal, withdraw, deposit, bank deposit, transfer, transfers, currency conversion, conversion, fee, \
         fees, service fee, commission, hold, account hold, reserve, authorization, authorisation, gift card, gift cards, \
         gift voucher, top up, topup, tax, shipping label, shipping services, postage, advertising, ads, opening balance, \
         closing balance, balance, interest, loan, paid in, paid out, cash in, cash out, no sale, float, reimbursement, retrocharge, \
         liquidations, payment to bank, bank transfer, cost, expense, expenses, \
         auszahlung, auszahlungen, gebuhr, gebuhren, uberweisung, wahrungsumrechnung, einbehalt, gutschein, geschenkgutschein, \
         geschenkkarte, abbuchung, provision, umbuchung, virement, frais, versement, retrait, conversion de devise, carte cadeau, \
         bon d achat, retenue, retiro, retirada, transferencia, comision, comisiones, conversion de divisas, retencion, \
         tarjeta regalo, tarifa, tarifas",
    ),
    (
        NoSale,
        "提现, 转账, 手续费, 服务费, 佣金, 充值, 结算, 兑换, 换汇, 结汇, 礼品卡, 储值, 储值卡, 冻结, 解冻, 打款, 划拨, 运费险, 推广费, 广告费, 保证金, 利息, \
         支出, 转出, 转入, 购物卡, 平台费, 扣费",
    ),
];
