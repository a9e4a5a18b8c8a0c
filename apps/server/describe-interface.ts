import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const problem = {
  type: 'urn:lianban:problem:item.unknown',
  status: 404,
  code: 'item.unknown',
  title: 'There is no item none. Check its id.',
  titleZh: '没有这个责任事项（none）。请核对编号。',
  details: { itemId: 'none' },
  instance: '/api/items/none',
};

/**
 * Serves the description of the interface: /api/docs to read, /api/docs-json for machines (OpenAPI). Answers what makes
 * it, once the routes are there.
 */
export const describeInterface = (app: NestFastifyApplication): (() => OpenAPIObject) => {
  const description = new DocumentBuilder()
    .setTitle('联办 Lianban')
    .setDescription(
      [
        'A ledger of duties that many departments answer for. Every query takes `asOf`: the ledger as it was shown then.',
        'Commands are POSTs; `Idempotency-Key` makes a retry harmless, `If-Match` takes the revision that was seen.',
        'An answer carries `ETag` and `Lianban-Position`; a query with `minPosition` waits until its view is there.',
        'Errors are application/problem+json with a code, in English and 中文.',
      ].join('\n\n'),
    )
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .addGlobalResponse({
      status: 'default',
      description: 'A problem, with its code',
      content: { 'application/problem+json': { schema: { type: 'object' }, example: problem } },
    })
    .build();
  const document = () => SwaggerModule.createDocument(app, description);
  SwaggerModule.setup('api/docs', app, document);
  return document;
};
