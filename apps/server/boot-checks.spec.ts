import { Body, Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandHandler, CqrsModule, QueryHandler } from '@nestjs/cqrs';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { everyRole, Permit, TextField } from '#http';
import { checkAtBoot } from './boot-checks.ts';

class HeadingBody {
  @TextField('建设社区助餐点')
  readonly heading!: string;
}
interface Unchecked {
  readonly heading: string;
}
class RenameItem {}

@Controller('sound')
class SoundController {
  @Get()
  @Permit('sound.read', everyRole)
  read() {
    return {};
  }

  @Post()
  @Permit('sound.write', ['office'])
  write(@Body() body: HeadingBody) {
    return body;
  }
}

@Controller('open')
class OpenController {
  @Get('door')
  read() {
    return {};
  }
}

@Controller('unchecked')
class UncheckedController {
  @Post()
  @Permit('unchecked.write', ['office'])
  write(@Body() body: Unchecked) {
    return body;
  }
}

@CommandHandler(RenameItem)
class RenameItemHandler {
  async execute() {}
}

@CommandHandler(RenameItem)
class RenameItemAgainHandler {
  async execute() {}
}

@QueryHandler(RenameItem)
class AskAboutItemHandler {
  async execute() {}
}

@QueryHandler(RenameItem)
class AskAboutItemAgainHandler {
  async execute() {}
}

type Class = new () => object;

const boot = async (controllers: readonly Class[], providers: readonly Class[]): Promise<void> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, CqrsModule.forRoot()],
    controllers: [...controllers],
    providers: [...providers],
  }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  await app.init();
  try {
    checkAtBoot(app);
  } finally {
    await app.close();
  }
};

it('lets a sound server start', async () => {
  await expect(boot([SoundController], [RenameItemHandler])).resolves.toBeUndefined();
});

it.each<[string, readonly Class[], readonly Class[], string]>([
  [
    'a route that states no permission',
    [SoundController, OpenController],
    [],
    'OpenController.read (door) states no permission: add @Permit or @PermitAll',
  ],
  [
    'a body that is not a class',
    [UncheckedController],
    [],
    'UncheckedController.write (/) takes a body that is not a class',
  ],
  [
    'two handlers of one command',
    [],
    [RenameItemHandler, RenameItemAgainHandler],
    'RenameItemHandler and RenameItemAgainHandler handle the same message',
  ],
  [
    'two handlers of one query',
    [],
    [AskAboutItemHandler, AskAboutItemAgainHandler],
    'AskAboutItemHandler and AskAboutItemAgainHandler handle the same message',
  ],
])('does not let a server start with %s', async (_, controllers, providers, fault) => {
  await expect(boot(controllers, providers)).rejects.toThrow(fault);
});

it('names every fault at once', async () => {
  await expect(
    boot([OpenController, UncheckedController], [RenameItemHandler, RenameItemAgainHandler]),
  ).rejects.toThrow(/^The server is not sound:(\n.+){3}$/);
});
